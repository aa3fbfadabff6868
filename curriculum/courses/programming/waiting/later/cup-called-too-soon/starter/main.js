export function serve(name, say) {
  say(`Thank you, ${name}`);
  setTimeout(say(`Coffee for ${name}`), 2000);
  say("Next, please");
}

serve("Ana", console.log);

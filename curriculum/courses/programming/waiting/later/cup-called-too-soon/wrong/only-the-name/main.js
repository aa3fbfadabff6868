export function serve(name, say) {
  say(`Thank you, ${name}`);
  setTimeout(say, 2000);
  say("Next, please");
}

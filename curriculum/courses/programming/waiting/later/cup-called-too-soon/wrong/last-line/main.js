export function serve(name, say) {
  say(`Thank you, ${name}`);
  say("Next, please");
  say(`Coffee for ${name}`);
}

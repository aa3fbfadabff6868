export function serve(name, say) {
  function callTheCup() {
    say(`Coffee for ${name}`);
  }
  say(`Thank you, ${name}`);
  setTimeout(callTheCup, 2000);
  say("Next, please");
}

const smallWords = ["the", "a", "an", "to"];

export function understand(sentence) {
}

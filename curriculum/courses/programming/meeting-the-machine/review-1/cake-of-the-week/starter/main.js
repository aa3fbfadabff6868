// Ask which cake it is, and keep the answer under a name.

// Print the four lines of the notice.

### Where documents, promises and activities contradict each other.

package dk.naervaer.personaldata;

/// Whose key it is, of which class, and which one since the first.
record KeyId(PersonId person, KeyClass keyClass, int version) {

    static KeyId first(PersonId person, KeyClass keyClass) {
        return new KeyId(person, keyClass, 1);
    }

    static KeyId parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3) throw new IllegalArgumentException("No key id");
        return new KeyId(PersonId.of(parts[0]), KeyClass.of(parts[1]), Integer.parseInt(parts[2]));
    }

    /// Reads the key of a record: `<person>/<class>`, or with a version behind it.
    static KeyId ofTopicKey(String topicKey) {
        return parse(
                topicKey.indexOf('/') == topicKey.lastIndexOf('/') ? topicKey + "/1" : topicKey);
    }

    /// The first version stands where keys stood before there were versions; each later one has a
    /// record of its own, so that compaction keeps them all.
    String topicKey() {
        return version == 1 ? owner() : toString();
    }

    String owner() {
        return person + "/" + keyClass.word();
    }

    KeyId next() {
        return new KeyId(person, keyClass, version + 1);
    }

    @Override
    public String toString() {
        return owner() + "/" + version;
    }
}

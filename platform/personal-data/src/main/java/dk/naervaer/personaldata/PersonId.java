package dk.naervaer.personaldata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// A random pseudonym: says nothing of the person, and outlives the erasure of what it stood for.
public record PersonId(@JsonValue UUID value) {

    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

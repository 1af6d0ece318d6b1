package dk.naervaer.local.http;

import java.io.IOException;

/// What a small web application answers.
@FunctionalInterface
public interface Pages {
    Answer answer(Request request) throws IOException;
}

package dk.naervaer.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Every message ever handed over, one line each in a file, and never twice for one reference.
final class Messages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long FIRST_ID = 1_000;
    private final Path file;
    private final Clock clock;
    private final List<Message> messages = new ArrayList<>();

    Messages(Path file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        if (Files.exists(file)) {
            var text = Files.readString(file);
            text.lines().forEach(line -> read(line).ifPresent(messages::add));
            if (!text.isEmpty() && !text.endsWith("\n")) {
                append("\n");
            }
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// A line that was cut off by a crash was never acknowledged.
    private static Optional<Message> read(String line) {
        try {
            return Optional.of(JSON.readValue(line, Message.class));
        } catch (JsonProcessingException cutOff) {
            return Optional.empty();
        }
    }

    /// The ids of the messages: those of the first time when the sender repeats its reference.
    synchronized List<Long> accept(Dispatch dispatch) throws IOException {
        var earlier = earlier(dispatch);
        if (!earlier.isEmpty()) {
            return earlier;
        }
        var accepted = new ArrayList<Message>();
        var lines = new StringBuilder();
        for (var to : dispatch.recipients()) {
            var message = message(FIRST_ID + messages.size() + accepted.size(), to, dispatch);
            accepted.add(message);
            lines.append(JSON.writeValueAsString(message)).append('\n');
        }
        append(lines.toString());
        messages.addAll(accepted);
        return accepted.stream().map(Message::id).toList();
    }

    private List<Long> earlier(Dispatch dispatch) {
        if (dispatch.userref() == null) {
            return List.of();
        }
        return messages.stream()
                .filter(message -> message.channel() == dispatch.channel())
                .filter(message -> Objects.equals(message.userref(), dispatch.userref()))
                .map(Message::id)
                .toList();
    }

    private Message message(long id, String to, Dispatch dispatch) {
        return new Message(
                id,
                dispatch.channel(),
                to,
                dispatch.sender(),
                dispatch.text(),
                dispatch.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                dispatch.userref());
    }

    /// Newest first; without a recipient, everybody's.
    synchronized List<Message> of(Optional<String> recipient) {
        return messages.reversed().stream()
                .filter(message -> recipient.isEmpty() || recipient.get().equals(message.to()))
                .map(Message::withoutReference)
                .toList();
    }
}

package dk.naervaer.simulate.send;

import dk.naervaer.simulate.day.Message;
import java.io.IOException;
import java.util.List;

/// One way into the suite, as the EPJ uses it.
public interface Door {

    /// How many messages it likes to take at once.
    int most();

    /// The answer to each, in their order; fails when nobody answers.
    List<Answer> send(List<Message> messages) throws IOException, InterruptedException;
}

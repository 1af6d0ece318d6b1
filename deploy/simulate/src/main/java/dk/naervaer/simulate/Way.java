package dk.naervaer.simulate;

import dk.naervaer.simulate.day.Channel;
import dk.naervaer.simulate.day.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/// What is still to be told over one channel, until nobody opens its door any more.
final class Way {

    private final Channel channel;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private final Set<Message> untold = new HashSet<>();
    private boolean givenUp;

    Way(Channel channel) {
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    synchronized void add(Message message) {
        waiting.add(message);
    }

    /// Nothing when there is no more, or no use.
    synchronized List<Message> take(int most) {
        var taken = new ArrayList<Message>();
        while (taken.size() < most && !waiting.isEmpty()) taken.add(waiting.remove());
        return taken;
    }

    synchronized boolean isGivenUp() {
        return givenUp;
    }

    /// These could not be told, and whatever waits behind them is not tried.
    synchronized void giveUp(List<Message> messages) {
        givenUp = true;
        untold.addAll(messages);
        untold.addAll(waiting);
        waiting.clear();
    }

    synchronized Set<Message> untold() {
        return Set.copyOf(untold);
    }
}

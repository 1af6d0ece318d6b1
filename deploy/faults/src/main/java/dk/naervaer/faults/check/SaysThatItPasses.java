package dk.naervaer.faults.check;

import java.util.List;

/// I1 at the door: a fault of the surroundings is told as 503, come again, and never as a defect.
final class SaysThatItPasses implements Check {

    @Override
    public List<Finding> findings(Evidence evidence) {
        var broken = evidence.history().stream().filter(entry -> entry.status() == 500).toList();
        if (broken.isEmpty()) return List.of();
        return List.of(
                new Finding(
                        "I1",
                        "%d requests were answered 500 and not 503, the first %s, operation %d."
                                .formatted(
                                        broken.size(),
                                        broken.getFirst().what(),
                                        broken.getFirst().operation())));
    }
}

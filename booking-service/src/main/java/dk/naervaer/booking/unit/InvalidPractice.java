package dk.naervaer.booking.unit;

import java.util.List;
import java.util.stream.Collectors;

/// A practice that cannot be, with everything that is wrong with it.
public final class InvalidPractice extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final PracticeFault[] faults;

    InvalidPractice(List<PracticeFault> faults) {
        super(
                faults.stream()
                        .map(fault -> fault.part() + ": " + fault.sentence())
                        .collect(Collectors.joining("; ")));
        this.faults = faults.toArray(PracticeFault[]::new);
    }

    public List<PracticeFault> faults() {
        return List.of(faults);
    }
}

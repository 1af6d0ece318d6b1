package dk.naervaer.consent.journal.fhir;

import dk.naervaer.consent.journal.EntryReference;
import dk.naervaer.web.error.Problem;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/// Reads which matter an EPJ confirms, and under which of its references.
record ReceiptReading(int matter, EntryReference reference) {

    private static final String MATTER = "Parameters.parameter.where(name='matter')";

    static ReceiptReading of(Parameters parameters) {
        var problem = Problem.of(422, "The receipt breaks a rule");
        var matter = matter(parameters);
        var reference = EntryReference.of(text(parameters, "reference"));
        if (matter == null) problem = problem.error(MATTER, "Needs a positive number");
        if (reference.isEmpty())
            problem =
                    problem.error(
                            "Parameters.parameter.where(name='reference')",
                            "Needs 1 to 64 letters, digits or ._:/|#+- that are no CPR number");
        if (matter == null || reference.isEmpty()) throw new Refused(problem);
        return new ReceiptReading(matter, reference.get());
    }

    static Refused unknown(int matters) {
        return new Refused(
                Problem.of(422, "The consent has no such matter")
                        .error(MATTER, "The consent has matters 1 to " + matters));
    }

    private static @Nullable Integer matter(Parameters parameters) {
        return parameters.getParameter().stream()
                .filter(one -> "matter".equals(one.getName()))
                .map(one -> one.getValue())
                .filter(IntegerType.class::isInstance)
                .map(one -> ((IntegerType) one).getValue())
                .filter(one -> one != null && one > 0)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(Parameters parameters, String name) {
        return parameters.getParameter().stream()
                .filter(one -> name.equals(one.getName()))
                .map(one -> one.getValue())
                .filter(PrimitiveType.class::isInstance)
                .map(one -> ((PrimitiveType<?>) one).getValueAsString())
                .findFirst()
                .orElse(null);
    }
}

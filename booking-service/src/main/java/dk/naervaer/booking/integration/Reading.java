package dk.naervaer.booking.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.Dialect;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.error.Problem.FieldError;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Reads a message as the intake would, and takes nothing.
@Singleton
public class Reading {

    /// What we would understand, or what is wrong and where.
    ///
    /// @param understood empty when the message would be refused
    public record Tried(String dialect, Optional<Understood> understood, List<FieldError> faults) {

        public List<Understood.Telling> tellings() {
            return switch (understood.orElse(null)) {
                case Understood.Telling telling -> List.of(telling);
                case Understood.Together(var tellings, _, _) -> tellings;
                case null, default -> List.of();
            };
        }

        public boolean isDeath() {
            return understood.filter(Understood.Death.class::isInstance).isPresent();
        }

        public boolean isLife() {
            return understood.filter(Understood.Life.class::isInstance).isPresent();
        }

        public boolean isIrrelevant() {
            return understood.filter(Understood.Irrelevant.class::isInstance).isPresent();
        }
    }

    private final List<Dialect> dialects;

    Reading(@All List<Dialect> dialects) {
        this.dialects = dialects;
    }

    /// Empty when the text is in none of the languages spoken here.
    Optional<Tried> read(EpjSystem epj, String text) {
        var message = text.strip().replace("\r\n", "\n");
        return dialects.stream()
                .filter(dialect -> dialect.recognises(message.getBytes(UTF_8)))
                .findFirst()
                .map(dialect -> read(dialect, new RegisteredEpj(epj), message));
    }

    private static Tried read(Dialect dialect, RegisteredEpj epj, String message) {
        try {
            var understood = dialect.understand(epj, dialect.written(epj, message));
            return new Tried(dialect.name(), Optional.of(understood), List.of());
        } catch (RefusedMessage refused) {
            return new Tried(dialect.name(), Optional.empty(), faults(refused.problem()));
        }
    }

    private static List<FieldError> faults(Problem problem) {
        return problem.errors().isEmpty()
                ? List.of(
                        new FieldError(
                                "", problem.detail() == null ? problem.title() : problem.detail()))
                : problem.errors();
    }
}

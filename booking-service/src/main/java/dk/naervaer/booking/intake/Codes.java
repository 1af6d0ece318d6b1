package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Registration;
import dk.naervaer.booking.rule.CodeMap;
import dk.naervaer.web.unit.UnitHierarchy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the codes of a message say about how the patient attended: by the hospital's own map first,
/// then by the map that codes are proposed from. A code in neither is never kept.
@Singleton
class Codes {

    private final CodeMap map;

    Codes(CodeMap map) {
        this.map = map;
    }

    Optional<Registration> registration(
            RegisteredEpj epj,
            List<String> codes,
            UnitHierarchy units,
            String department,
            LocalDate on) {
        return Stream.concat(
                        codes.stream().flatMap(code -> mapped(epj, code, on)),
                        codes.stream().flatMap(code -> national(code, units, department, on)))
                .findFirst();
    }

    private static Stream<Registration> mapped(RegisteredEpj epj, String code, LocalDate on) {
        return epj.contactForm(List.of(code), on).stream()
                .map(form -> new Registration(code, Set.of(form)));
    }

    private Stream<Registration> national(
            String code, UnitHierarchy units, String department, LocalDate on) {
        Set<ContactForm> forms = map.meaning(code, units, department, on);
        return forms.isEmpty() ? Stream.empty() : Stream.of(new Registration(code, forms));
    }
}

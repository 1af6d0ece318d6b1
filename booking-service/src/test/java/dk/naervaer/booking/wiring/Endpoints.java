package dk.naervaer.booking.wiring;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every endpoint of this service as its code declares it, and whom it lets in.
final class Endpoints {

    /// @param roles empty for an endpoint that asks nobody to sign in
    record Endpoint(String verb, String path, String consumes, boolean live, Set<String> roles) {

        String row() {
            return "| `%s %s` | %s |"
                    .formatted(
                            verb, path, roles.isEmpty() ? "everybody" : String.join(", ", roles));
        }

        boolean isOfAppointment() {
            return path.contains("appointments/{id}");
        }
    }

    static List<Endpoint> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.naervaer.booking")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Endpoints::of)
                        .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                        .toList();
    }

    private static Stream<Endpoint> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> of(type, method, verb)).stream());
    }

    private static Endpoint of(Class<?> type, Method method, String verb) {
        var below = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
        var path = "/" + type.getAnnotation(Path.class).value() + "/" + below.orElse("");
        return new Endpoint(
                verb,
                path.replaceAll("/+", "/").replaceAll("(.)/$", "$1"),
                either(type, method, Consumes.class)
                        .map(consumes -> consumes.value()[0])
                        .orElse(MediaType.APPLICATION_FORM_URLENCODED),
                either(type, method, Produces.class)
                        .filter(made -> made.value()[0].equals(MediaType.SERVER_SENT_EVENTS))
                        .isPresent(),
                either(type, method, RolesAllowed.class)
                        .map(allowed -> new TreeSet<>(Arrays.asList(allowed.value())))
                        .orElseGet(TreeSet::new));
    }

    private static <A extends Annotation> Optional<A> either(
            Class<?> type, Method method, Class<A> annotation) {
        return Optional.ofNullable(method.getAnnotation(annotation))
                .or(() -> Optional.ofNullable(type.getAnnotation(annotation)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(one -> one != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private Endpoints() {}
}

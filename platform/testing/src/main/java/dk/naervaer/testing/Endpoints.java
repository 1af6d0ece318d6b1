package dk.naervaer.testing;

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
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every endpoint of a service as its code declares it: whom it lets in, and whether it shows data
/// of persons.
public final class Endpoints {

    // By name: what is shared for tests does not know the web.
    private static final String LOOKS = "dk.naervaer.web.access.Looks";
    private static final String SHOWS_NOBODY = "dk.naervaer.web.access.ShowsNobody";

    /// One way to ask a service.
    ///
    /// @param roles empty for an endpoint that asks nobody to sign in
    /// @param shows why it shows data of persons, `nobody`, or empty when it has not said
    public record Endpoint(
            String verb,
            String path,
            String consumes,
            boolean live,
            Set<String> roles,
            String shows) {

        public boolean looks() {
            return !shows.isEmpty() && !shows.equals(NOBODY);
        }

        public String question() {
            return verb + " " + path;
        }

        public String row() {
            return "| `%s` | %s |"
                    .formatted(
                            question(), roles.isEmpty() ? "everybody" : String.join(", ", roles));
        }
    }

    private static final String NOBODY = "nobody";

    /// @param packages of the service, and of what it serves without having written it
    public static List<Endpoint> of(String... packages) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(packages)
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
                        .orElseGet(TreeSet::new),
                shows(method).or(() -> shows(type)).orElse(""));
    }

    private static Optional<String> shows(AnnotatedElement declared) {
        return Arrays.stream(declared.getAnnotations())
                .map(Endpoints::shown)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> shown(Annotation said) {
        return switch (said.annotationType().getName()) {
            case SHOWS_NOBODY -> Optional.of(NOBODY);
            case LOOKS -> Optional.of(purpose(said));
            default -> Optional.empty();
        };
    }

    private static String purpose(Annotation looks) {
        try {
            return looks.annotationType().getMethod("value").invoke(looks).toString();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A look without a purpose", e);
        }
    }

    /// The table that says who may ask what, to be approved in docs/access.
    public static String table(String head, String... packages) {
        return of(packages).stream()
                .map(Endpoint::row)
                .collect(Collectors.joining("\n", head, "\n"));
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

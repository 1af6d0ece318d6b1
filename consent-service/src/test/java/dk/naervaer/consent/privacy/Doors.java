package dk.naervaer.consent.privacy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every way to ask about privacy as the code declares it, and whom it lets in.
final class Doors {

    record Door(String verb, String path, boolean form, Set<String> roles) {

        String row() {
            return "| `%s %s` | %s |".formatted(verb, path, String.join(", ", roles));
        }
    }

    static List<Door> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.naervaer.consent.privacy")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Doors::of)
                        .sorted(Comparator.comparing(Door::path).thenComparing(Door::verb))
                        .toList();
    }

    private static Stream<Door> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> of(type, method, verb)).stream());
    }

    private static Door of(Class<?> type, Method method, String verb) {
        var below = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
        var path = type.getAnnotation(Path.class).value() + "/" + below.orElse("");
        return new Door(
                verb,
                path.replaceAll("/+", "/").replaceAll("(.)/$", "$1"),
                method.isAnnotationPresent(Consumes.class) || !path.startsWith("/api/"),
                new TreeSet<>(Arrays.asList(type.getAnnotation(RolesAllowed.class).value())));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(one -> one != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private Doors() {}
}

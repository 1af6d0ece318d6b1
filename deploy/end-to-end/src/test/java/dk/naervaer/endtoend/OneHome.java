package dk.naervaer.endtoend;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives every test of a run the same suite: the first one starts it, the end of the run stops it.
final class OneHome implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Home.class;
    }

    @Override
    public Home resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OneHome.class))
                .getOrComputeIfAbsent(Home.class, _ -> Home.opened(), Home.class);
    }
}

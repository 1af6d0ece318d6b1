package dk.naervaer.faults.site;

import dk.naervaer.local.infra.Part;
import dk.naervaer.local.process.ChildCommand;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A service that is told other addresses than it would be, and perhaps runs with an agent.
record Behind(Part service, Map<String, String> told, List<String> options) implements Part {

    @Override
    public Place place() {
        return service.place();
    }

    @Override
    public ChildCommand prepare() throws IOException, InterruptedException {
        var command = service.prepare();
        var words = new ArrayList<String>(command.words());
        words.addAll(1, options);
        var environment = new HashMap<String, String>(command.environment());
        environment.putAll(told);
        return new ChildCommand(words, environment);
    }

    @Override
    public boolean isReady() {
        return service.isReady();
    }
}

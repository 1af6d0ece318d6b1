package dk.naervaer.eventsourcing.heard;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/// Makes a consumer group of each topic a service hears, so that who joins or leaves one topic
/// never stops the others.
@ApplicationScoped
public class TopicGroups implements ClientCustomizer<Map<String, Object>> {

    /// The group of one topic, such as `consent-service.units`.
    public static String of(String service, String topic) {
        return service + "." + topic;
    }

    @Override
    public Map<String, Object> customize(
            String channel, Config settings, Map<String, Object> client) {
        var own = new HashMap<>(client);
        own.computeIfPresent(
                ConsumerConfig.GROUP_ID_CONFIG, (_, service) -> of(service.toString(), channel));
        return own;
    }
}

package dk.naervaer.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.local.http.Answer;
import dk.naervaer.local.http.LocalHttp;
import dk.naervaer.local.http.Pages;
import dk.naervaer.local.http.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The message provider's REST interface and a page that shows the recipients' phones.
public final class Gateway implements Pages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Messages messages;

    private Gateway(Messages messages) {
        this.messages = messages;
    }

    public static LocalHttp start(int port, Path folder, Clock clock) throws IOException {
        var messages = new Messages(folder.resolve("messages.jsonl"), clock);
        return LocalHttp.start(port, new Gateway(messages));
    }

    @Override
    public Answer answer(Request request) throws IOException {
        return switch (request.method()) {
            case "GET", "HEAD" -> show(request);
            case "POST" -> take(request);
            default -> Answer.notAllowed();
        };
    }

    private Answer show(Request request) throws IOException {
        return switch (request.path()) {
            case "/" -> Answer.resource("/gateway/phone.html", "text/html; charset=utf-8");
            case "/phone.css" -> Answer.resource("/gateway/phone.css", "text/css");
            case "/phone.js" -> Answer.resource("/gateway/phone.js", "text/javascript");
            case "/icon.svg" -> Answer.resource("/gateway/icon.svg", "image/svg+xml");
            case "/api/messages" -> Answer.json(200, JSON.writeValueAsString(asked(request)));
            default ->
                    request.path().startsWith("/fonts/")
                            ? Answer.font(request.path())
                            : Answer.nothingHere();
        };
    }

    private List<Message> asked(Request request) {
        return messages.of(request.parameter("to"));
    }

    private Answer take(Request request) throws IOException {
        try {
            return switch (request.path()) {
                case "/rest/mtsms" -> accepted(Dispatch.sms(body(request)));
                case "/rest/email" -> accepted(Dispatch.email(body(request)));
                default -> Answer.nothingHere();
            };
        } catch (Dispatch.Refused refused) {
            return refusal(String.valueOf(refused.getMessage()));
        } catch (JsonProcessingException unreadable) {
            return refusal("The body is not JSON");
        }
    }

    private static JsonNode body(Request request) throws IOException {
        return JSON.readTree(request.body());
    }

    private Answer accepted(Dispatch dispatch) throws IOException {
        var answer = JSON.createObjectNode();
        var ids = answer.putArray("ids");
        messages.accept(dispatch).forEach(ids::add);
        var usage = answer.putObject("usage");
        usage.put("currency", "DKK").put("total_cost", 0);
        usage.putObject("countries").put("DK", dispatch.recipients().size());
        return Answer.json(200, answer.toString());
    }

    private static Answer refusal(String message) {
        var answer = JSON.createObjectNode().put("code", "0x0216").put("message", message);
        return Answer.json(400, answer.toString());
    }
}

package dk.naervaer.simulate.send;

import dk.naervaer.simulate.day.Message;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// HL7 v2 over HTTP.
public record Hl7Door(Suite suite, Writing writing) implements Door {

    private static final Pattern CODE = Pattern.compile("(?m)^MSA\\|[AC]([AER])");

    @Override
    public int most() {
        return 1;
    }

    @Override
    public List<Answer> send(List<Message> messages) throws IOException, InterruptedException {
        var text = writing.hl7(messages.getFirst());
        var answer = suite.post("/hl7/v2", "application/hl7-v2", text);
        return List.of(
                answer.statusCode() == 200
                        ? acknowledged(answer.body())
                        : Answer.of(answer.statusCode()));
    }

    /// By the code in MSA-1.
    static Answer acknowledged(String acknowledgement) {
        var code = CODE.matcher(acknowledgement);
        if (!code.find()) return Answer.LOST;
        return code.group(1).equals("A") ? Answer.TAKEN : Answer.REFUSED;
    }
}

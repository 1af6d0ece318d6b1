package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;

import dk.naervaer.testing.Endpoints.Endpoint;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/// Words that every endpoint which decides something understands, so that all can be walked alike.
final class AnyBody {

    private static final String JSON =
            """
            {"relativeId":"RELATIVE","degree":"ATTEND","scope":{"type":"ALL"},
             "until":"2027-06-30","given":"Asta","family":"Holm","relationship":"FAMMEMB",
             "phone":"20123499","language":"da","channel":"SMS","name":"Ole Holm",
             "form":"PHONE","identityCheck":"CPR_AND_NAME","whyNotWritten":"x","reason":"x",
             "reference":"EPJ-1","verdict":"REFUSE","classes":["MESSAGE"],
             "civilNumber":"0201609996","cpr":"0201609996",
             "answers":[{"keyClass":"MESSAGE","kind":"REFUSED","reason":"x"}],
             "resourceType":"Parameters","parameter":[{"name":"matter","valuePositiveInt":1},
             {"name":"reference","valueString":"EPJ-1"}]}
            """;

    /// A search understands it; any other form finds nothing that it needs, and is shown again.
    private static final String SEARCH = "patient.identifier=urn:oid:1.2.208.176.1.2%7C0201609996";

    private static final String FILLED =
            "given=Asta&family=Holm&relationship=FAMMEMB&channel=SMS&phone=20123464"
                    + "&phoneAgain=20123464&language=da&degree=ATTEND&scope=ALL&until=2027-06-30"
                    + "&name=Ole+Holm&reference=EPJ-1&verdict=REFUSE&reason=x&class=CONTACT"
                    + "&answer-CONTACT=ERASED&civilNumber=2512489996";

    /// Forms are sent as if nothing had been written into them.
    static Response blank(Endpoint door, Map<String, String> ids) {
        return ask(door, ids, ours(), SEARCH);
    }

    static Response filled(Endpoint door, String id) {
        return filled(door, id, ours());
    }

    static Response filled(Endpoint door, String id, RequestSpecification by) {
        return ask(door, Map.of("id", id), by, FILLED);
    }

    private static RequestSpecification ours() {
        return plain().header("Sec-Fetch-Site", "same-origin");
    }

    static RequestSpecification plain() {
        return given().urlEncodingEnabled(false).redirects().follow(false).accept("*/*");
    }

    /// @param ids under `id` what stands in the path, under `relative` who is named in the body
    private static Response ask(
            Endpoint door, Map<String, String> ids, RequestSpecification by, String form) {
        var id = ids.getOrDefault("id", "");
        var path = door.path().replace("{matter}", "1").replaceAll("\\{[a-z]+}", id);
        if (door.verb().equals("GET")) return by.get(path);
        var isForm = door.consumes().contains("form") && !path.startsWith("/api/");
        by.contentType(path.startsWith("/api/") ? "application/json" : door.consumes());
        by.body(isForm ? form : JSON.replace("RELATIVE", ids.getOrDefault("relative", id)));
        return by.request(door.verb(), path);
    }

    private AnyBody() {}
}

package dk.naervaer.consent.patient;

import dk.naervaer.personaldata.PersonId;

/// The patient at the door.
///
/// @param ofAge at least 15, and so alone to decide; for younger ones a human decides
public record Patient(PersonId id, boolean ofAge) {

    public String actor() {
        return "patient:" + id;
    }
}

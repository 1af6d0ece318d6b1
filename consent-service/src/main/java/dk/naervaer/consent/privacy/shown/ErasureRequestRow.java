package dk.naervaer.consent.privacy.shown;

import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCompleted;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One request for erasure as it stands; reasons are still sealed.
///
/// @param people every pseudonym whose data has been told to go
/// @param parts what the services have answered in the end
public record ErasureRequestRow(
        PersonId person,
        List<KeyClass> classes,
        ErasureRequestMade.By by,
        Instant at,
        SortedMap<KeyClass, Answer> answers,
        Stage stage,
        List<PersonId> people,
        List<ErasureCompleted.Part> parts) {

    /// What the next step is.
    public enum Stage {
        TO_ANSWER,
        TO_CARRY_OUT,
        UNDER_WAY,
        COMPLETE
    }

    ErasureRequestRow answered(KeyClass keyClass, Answer answer) {
        var more = new TreeMap<>(answers);
        more.put(keyClass, answer);
        var next = more.keySet().containsAll(classes) ? Stage.TO_CARRY_OUT : stage;
        return new ErasureRequestRow(person, classes, by, at, more, next, people, parts);
    }

    ErasureRequestRow underWay(List<PersonId> told) {
        return new ErasureRequestRow(
                person, classes, by, at, answers, Stage.UNDER_WAY, told, parts);
    }

    ErasureRequestRow complete(List<ErasureCompleted.Part> told) {
        return new ErasureRequestRow(
                person, classes, by, at, answers, Stage.COMPLETE, people, told);
    }

    public List<KeyClass> toErase() {
        return answers.entrySet().stream()
                .filter(one -> one.getValue().kind() == Answer.Kind.ERASED)
                .map(Map.Entry::getKey)
                .toList();
    }
}

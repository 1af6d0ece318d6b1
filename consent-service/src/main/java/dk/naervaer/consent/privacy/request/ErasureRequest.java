package dk.naervaer.consent.privacy.request;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.consent.privacy.request.ErasureRequestCommand.AnswerClasses;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.CarryOut;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.Complete;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.MakeRequest;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCarriedOut;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureClassAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCompleted;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.AlreadyAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.AlreadyMade;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.HeldByLaw;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.KeptUntilIsPast;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NotAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NotAskedFor;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NotCarriedOut;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NothingAskedFor;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.UnknownRequest;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.personaldata.KeyClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One person's wish to be forgotten, from the asking until every service has said that it is done.
public final class ErasureRequest
        implements Decider<
                ErasureRequestCommand,
                ErasureRequest.State,
                ErasureRequestEvent,
                ErasureRequestRejection> {

    public sealed interface State {
        record Unknown() implements State {}

        record Made(List<KeyClass> classes, Map<KeyClass, Answer> answers, Stage stage)
                implements State {

            List<KeyClass> unanswered() {
                return classes.stream().filter(one -> !answers.containsKey(one)).toList();
            }

            List<KeyClass> toErase() {
                return classes.stream().filter(one -> erases(answers.get(one))).toList();
            }

            Made with(KeyClass keyClass, Answer answer) {
                var more = new EnumMap<KeyClass, Answer>(KeyClass.class);
                more.putAll(answers);
                more.put(keyClass, answer);
                return new Made(classes, more, stage);
            }
        }

        /// How far it has come.
        enum Stage {
            ANSWERING,
            CARRIED_OUT,
            COMPLETE
        }
    }

    @Override
    public State initial() {
        return new State.Unknown();
    }

    @Override
    public Decision<ErasureRequestEvent, ErasureRequestRejection> decide(
            ErasureRequestCommand command, State state) {
        return switch (command) {
            case MakeRequest c -> make(c, state);
            case AnswerClasses c -> ofMade(state, made -> answer(c, made));
            case CarryOut c -> ofMade(state, made -> carryOut(c, made));
            case Complete c -> ofMade(state, made -> complete(c, made));
        };
    }

    private static Decision<ErasureRequestEvent, ErasureRequestRejection> ofMade(
            State state,
            Function<State.Made, Decision<ErasureRequestEvent, ErasureRequestRejection>> decision) {
        return switch (state) {
            case State.Unknown _ -> reject(new UnknownRequest());
            case State.Made made -> decision.apply(made);
        };
    }

    private static Decision<ErasureRequestEvent, ErasureRequestRejection> make(
            MakeRequest c, State state) {
        if (state instanceof State.Made) return reject(new AlreadyMade());
        if (c.classes().isEmpty()) return reject(new NothingAskedFor());
        var classes = c.classes().stream().sorted().toList();
        return accept(new ErasureRequestMade(c.person(), classes, c.by(), c.at()));
    }

    private static Decision<ErasureRequestEvent, ErasureRequestRejection> answer(
            AnswerClasses c, State.Made made) {
        var said = new ArrayList<ErasureRequestEvent>();
        var after = made;
        for (var keyClass : KeyClass.values()) {
            var answer = c.answers().get(keyClass);
            if (answer == null || answer.equals(made.answers().get(keyClass))) continue;
            var refusal = refusal(keyClass, answer, c, made);
            if (refusal.isPresent()) return reject(refusal.get());
            said.add(new ErasureClassAnswered(keyClass, answer));
            after = after.with(keyClass, answer);
        }
        if (!said.isEmpty() && after.unanswered().isEmpty() && after.toErase().isEmpty())
            said.add(new ErasureCompleted(List.of()));
        return accept(said.toArray(ErasureRequestEvent[]::new));
    }

    private static Optional<ErasureRequestRejection> refusal(
            KeyClass keyClass, Answer answer, AnswerClasses c, State.Made made) {
        if (!made.classes().contains(keyClass)) return Optional.of(new NotAskedFor(keyClass));
        if (made.answers().containsKey(keyClass)) return Optional.of(new AlreadyAnswered(keyClass));
        if (c.held() && erases(answer)) return Optional.of(new HeldByLaw());
        var until = answer.until();
        return until != null && until.isBefore(c.today())
                ? Optional.of(new KeptUntilIsPast(keyClass, until))
                : Optional.empty();
    }

    private static boolean erases(@Nullable Answer answer) {
        return answer != null && answer.kind() == Answer.Kind.ERASED;
    }

    private static Decision<ErasureRequestEvent, ErasureRequestRejection> carryOut(
            CarryOut c, State.Made made) {
        return switch (made.stage()) {
            case CARRIED_OUT, COMPLETE -> accept();
            case ANSWERING -> {
                if (!made.unanswered().isEmpty()) yield reject(new NotAnswered(made.unanswered()));
                yield c.held()
                        ? reject(new HeldByLaw())
                        : accept(new ErasureCarriedOut(made.toErase(), c.people()));
            }
        };
    }

    private static Decision<ErasureRequestEvent, ErasureRequestRejection> complete(
            Complete c, State.Made made) {
        return switch (made.stage()) {
            case ANSWERING -> reject(new NotCarriedOut());
            case CARRIED_OUT -> accept(new ErasureCompleted(c.parts()));
            case COMPLETE -> accept();
        };
    }

    @Override
    public State evolve(State state, ErasureRequestEvent event) {
        return switch (event) {
            case ErasureRequestMade e ->
                    new State.Made(e.classes(), Map.of(), State.Stage.ANSWERING);
            case ErasureClassAnswered(var keyClass, var answer) ->
                    state instanceof State.Made made ? made.with(keyClass, answer) : state;
            case ErasureCarriedOut _ -> at(state, State.Stage.CARRIED_OUT);
            case ErasureCompleted _ -> at(state, State.Stage.COMPLETE);
        };
    }

    private static State at(State state, State.Stage stage) {
        return state instanceof State.Made made
                ? new State.Made(made.classes(), made.answers(), stage)
                : state;
    }
}

package dk.naervaer.booking.unit;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a unit works with consultations at a distance.
///
/// @param onBoard whether it takes part at all
/// @param contactForms what its patients may choose between
/// @param firstContactAtADistance whether the first contact in a course may be held so; psychiatry
/// @param overriders the roles that may override the rule of the first contact
/// @param guideline for the visitation: a line of text or a link
/// @param summonsPhrase what the letter that summons a patient says of the possibility
public record Practice(
        boolean onBoard,
        Set<OfferedForm> contactForms,
        boolean firstContactAtADistance,
        Set<String> overriders,
        @Nullable String guideline,
        List<OpeningTime> openingTimes,
        @Nullable String summonsPhrase) {

    /// Who may override where nobody has said otherwise.
    public static final Set<String> CLINICIANS = Set.of("clinician");

    /// The roles that can be trusted with an override.
    public static final Set<String> ROLES = Set.of("clinician", "secretary", "coordinator");

    private static final int LONGEST = 500;
    private static final Pattern LINK = Pattern.compile("https://[^\\s/]+(/\\S*)?");

    /// Where nothing has been agreed: not on board.
    public static final Practice NONE =
            new Practice(false, Set.of(), false, CLINICIANS, null, List.of(), null);

    public Practice {
        contactForms = Collections.unmodifiableSortedSet(new TreeSet<>(contactForms));
        overriders = Collections.unmodifiableSortedSet(new TreeSet<>(overriders));
        guideline = text(guideline);
        openingTimes = OpeningTime.sorted(openingTimes);
        summonsPhrase = text(summonsPhrase);
        var faults = new ArrayList<PracticeFault>();
        if (onBoard && contactForms.isEmpty()) faults.add(PracticeFault.NO_FORM);
        if (overriders.isEmpty()) faults.add(PracticeFault.NO_OVERRIDER);
        if (!ROLES.containsAll(overriders)) faults.add(PracticeFault.UNKNOWN_ROLE);
        faults.addAll(guidelineFaults(guideline));
        faults.addAll(OpeningTime.faults(openingTimes));
        faults.addAll(phraseFaults(summonsPhrase));
        if (!faults.isEmpty()) throw new InvalidPractice(faults);
    }

    public boolean takesDropIn(LocalDateTime at) {
        return openingTimes.stream().anyMatch(time -> time.takesDropIn(at));
    }

    /// Whether the guideline is to be followed elsewhere instead of read here.
    public boolean linksToGuideline() {
        return guideline != null && LINK.matcher(guideline).matches();
    }

    private static List<PracticeFault> guidelineFaults(@Nullable String text) {
        if (text == null) return List.of();
        if (text.length() > LONGEST) return List.of(PracticeFault.GUIDELINE_TOO_LONG);
        if (!readable(text)) return List.of(PracticeFault.GUIDELINE_UNREADABLE);
        return text.contains("://") && !LINK.matcher(text).matches()
                ? List.of(PracticeFault.GUIDELINE_LINK)
                : List.of();
    }

    private static List<PracticeFault> phraseFaults(@Nullable String text) {
        if (text == null) return List.of();
        if (text.length() > LONGEST) return List.of(PracticeFault.PHRASE_TOO_LONG);
        return readable(text) ? List.of() : List.of(PracticeFault.PHRASE_UNREADABLE);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean readable(String text) {
        return text.codePoints().noneMatch(Practice::misleads);
    }

    /// Breaks the line, or turns the text around it so that a letter shows what nobody wrote.
    private static boolean misleads(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }
}

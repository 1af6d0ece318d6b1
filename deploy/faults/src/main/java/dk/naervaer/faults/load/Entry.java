package dk.naervaer.faults.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One line of the history: something was asked, or its answer came or stayed away.
///
/// @param at nanoseconds since the run began
/// @param told null when it is not a record system's message
/// @param version the stream's version that an accepting answer named
/// @param id what the service calls the subject
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Entry(
        long at,
        End type,
        long operation,
        What what,
        String subject,
        @Nullable Told told,
        int status,
        long version,
        String id) {

    /// How far an operation is: `INFO` says that nobody knows whether it happened.
    public enum End {
        INVOKE,
        OK,
        FAIL,
        INFO
    }

    /// What was asked.
    public enum What {
        TELL,
        CONCLUDE,
        NAME_RELATIVE,
        CONSENT,
        WITHDRAW
    }
}

package dev.signet.application.oldpool;

import dev.signet.application.oldpool.OldPoolAnswer.Broken;
import dev.signet.application.oldpool.OldPoolAnswer.Busy;
import dev.signet.application.oldpool.OldPoolAnswer.Unknown;
import dev.signet.application.oldpool.OldPoolClient.Reply;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the protocol's errors mean to whoever takes users over. */
final class OldPoolErrors {

    private static final Pattern UNFIT = Pattern.compile(
            "^\\d+ validation error.*'(username|password|authParameters).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private OldPoolErrors() {}

    static OldPoolAnswer of(Reply reply) {
        String error = String.valueOf(reply.error());
        String why = "the old pool answered " + error;
        return switch (error) {
            case "NotAuthorizedException" -> notAuthorized(reply, why);
            case "UserNotFoundException",
                    "UserNotConfirmedException",
                    "PasswordResetRequiredException",
                    "UserLambdaValidationException" -> new Unknown(why);
            case "TooManyRequestsException", "LimitExceededException", "ThrottlingException" -> new Busy(why);
            case "InvalidParameterException" ->
                UNFIT.matcher(reply.message()).matches() ? new Unknown(why) : new Broken(why);
            default -> new Broken(why);
        };
    }

    /** One name for people who are not let in, and for clients that are not. */
    private static OldPoolAnswer notAuthorized(Reply reply, String why) {
        String words = reply.message().toLowerCase(Locale.ROOT);
        if (words.contains("secret")) {
            return new Broken(why + " for want of the right client secret");
        }
        return words.contains("attempts exceeded") ? new Busy(why + ": attempts exceeded") : new Unknown(why);
    }
}

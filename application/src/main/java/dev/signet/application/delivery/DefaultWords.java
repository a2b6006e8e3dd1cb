package dev.signet.application.delivery;

import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;

/** What a pool says that has no words of its own. */
final class DefaultWords {

    private DefaultWords() {}

    static MessageTemplate of(MessageKind kind) {
        return switch (kind) {
            case SIGN_UP -> new MessageTemplate("Your sign-up code", """
                        Hello {username},

                        your code to finish signing up is {####}

                        If you did not sign up, you can ignore this message.
                        """, "{####} is your code to finish signing up.");
            case VERIFY_ATTRIBUTE ->
                new MessageTemplate("Your verification code", """
                        Hello {username},

                        your code to verify this address is {####}

                        If you did not ask for it, you can ignore this message.
                        """, "{####} is your code to verify this number.");
            case RESET_PASSWORD ->
                new MessageTemplate(
                        "Your code to reset your password", """
                        Hello {username},

                        your code to reset your password is {####}

                        If you did not ask for it, ignore this message: your password stays as it is.
                        """, "{####} is your code to reset your password.");
            case SIGN_IN -> new MessageTemplate("Your sign-in code", """
                        Hello {username},

                        your code to sign in is {####}

                        If you are not signing in, give it to nobody: somebody tries to get into your account.
                        """, "{####} is your code to sign in.");
            case RISK -> throw new IllegalArgumentException("the words about risk stand in the pool's policy about it");
            case INVITATION ->
                new MessageTemplate(
                        "Your temporary password",
                        """
                        Hello {username},

                        an account was made for you. Your user name is {username} and your temporary password is
                        {####}

                        You will choose your own when you sign in.
                        """,
                        "Your user name is {username} and your temporary password is {####}");
        };
    }
}

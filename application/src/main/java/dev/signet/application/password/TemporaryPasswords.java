package dev.signet.application.password;

import dev.signet.domain.password.PasswordPolicy;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes passwords that are used once. They hold every class of character, whatever the policy asks for, and none that
 * people mistake for another; {@value #LENGTH} characters of them are more than 80 bits.
 */
@Component
public class TemporaryPasswords {

    private static final int LENGTH = 16;
    private static final List<String> CLASSES =
            List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "!#%*+-=?@_");
    private static final String ALL = String.join("", CLASSES);

    private final SecureRandom random;

    TemporaryPasswords(SecureRandom random) {
        this.random = random;
    }

    /** A password that conforms with the policy. */
    public String make(PasswordPolicy policy) {
        List<Character> characters = new ArrayList<>();
        CLASSES.forEach(each -> characters.add(one(each)));
        while (characters.size() < Math.max(LENGTH, policy.minimumLength())) {
            characters.add(one(ALL));
        }
        Collections.shuffle(characters, random);
        StringBuilder password = new StringBuilder();
        characters.forEach(password::append);
        return password.toString();
    }

    private char one(String of) {
        return of.charAt(random.nextInt(of.length()));
    }
}

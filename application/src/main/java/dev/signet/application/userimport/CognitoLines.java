package dev.signet.application.userimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.UserStatus;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads users as Cognito's import takes them: all of them must set a password before they sign in. */
final class CognitoLines implements Lines {

    /** Characters of one field: the longest attribute, generously. */
    private static final int LONGEST_FIELD = 16 * 1024;

    private static final int MOST_FIELDS = 256;

    /** What a decoder puts where bytes are no UTF-8. */
    private static final char NO_CHARACTER = '\uFFFD';

    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final boolean textMessages;

    CognitoLines(InputStream file, PoolSettings settings) {
        this.records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new InputStreamReader(file, UTF_8))
                .iterator();
        this.textMessages = settings.mfa().offers(MfaFactor.SMS_MFA);
        this.header = header(new HashSet<>(CognitoColumns.of(settings)));
    }

    @Override
    public Optional<Supplier<NewUser>> next() {
        return record().map(record -> () -> user(record));
    }

    private Optional<CsvRecord> record() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException broken) {
            throw new FileUnreadable(
                    "The file is no CSV from some line on: a quoted field does not end, or a field is longer than "
                            + LONGEST_FIELD + " characters.");
        }
    }

    private List<String> header(Set<String> known) {
        List<String> names = record().orElseThrow(
                        () -> new FileUnreadable("The file has no header. Ask for it (GetCSVHeader)."))
                .getFields();
        List<String> clean = names.stream()
                .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
                .map(String::strip)
                .toList();
        for (int column = 0; column < clean.size(); column++) {
            if (!known.contains(clean.get(column))) {
                throw new FileUnreadable("Column " + (column + 1) + " of the header is none of this pool's.");
            }
        }
        if (new HashSet<>(clean).size() != clean.size() || !clean.contains(CognitoColumns.USERNAME)) {
            throw new FileUnreadable("The header must name " + CognitoColumns.USERNAME + ", and no column twice.");
        }
        return clean;
    }

    private NewUser user(CsvRecord record) {
        List<String> fields = record.getFields();
        if (fields.size() != header.size() || fields.size() > MOST_FIELDS) {
            throw new LineRefused(null, "The line does not have as many fields as the header.");
        }
        Map<String, String> values = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            String value = fields.get(column);
            if (value.indexOf(NO_CHARACTER) >= 0) {
                throw new LineRefused(header.get(column), "The field is not in UTF-8.");
            }
            if (!value.isEmpty()) {
                values.put(header.get(column), value);
            }
        }
        return user(values);
    }

    private NewUser user(Map<String, String> values) {
        String username = values.remove(CognitoColumns.USERNAME);
        if (username == null) {
            throw new LineRefused(CognitoColumns.USERNAME, "The line has no user name.");
        }
        boolean mfa = flag(values, CognitoColumns.MFA_ENABLED);
        Set<String> verified = new HashSet<>();
        verified(values, CognitoColumns.EMAIL_VERIFIED, "email", verified);
        verified(values, CognitoColumns.PHONE_VERIFIED, "phone_number", verified);
        if (verified.isEmpty()) {
            throw new LineRefused(
                    CognitoColumns.EMAIL_VERIFIED,
                    "The user needs a verified e-mail address or phone number, to which the code for a password goes.");
        }
        Set<MfaFactor> factors = Set.of();
        if (mfa && textMessages) {
            if (!verified.contains("phone_number")) {
                throw new LineRefused(CognitoColumns.MFA_ENABLED, "The user has no verified phone number for codes.");
            }
            factors = Set.of(MfaFactor.SMS_MFA);
        }
        return new NewUser(
                null,
                username,
                values,
                verified,
                UserStatus.RESET_REQUIRED,
                true,
                List.of(),
                null,
                null,
                factors,
                null);
    }

    private static void verified(Map<String, String> values, String column, String attribute, Set<String> verified) {
        if (flag(values, column)) {
            if (!values.containsKey(attribute)) {
                throw new LineRefused(column, "The line has no such address that could be verified.");
            }
            verified.add(attribute);
        }
    }

    private static boolean flag(Map<String, String> values, String column) {
        String value = values.remove(column);
        if (value == null || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw new LineRefused(column, "The field must be true or false.");
    }
}

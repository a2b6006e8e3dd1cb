package dev.signet.application.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NobodysForeignHash {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2b$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS",
                "$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$bHXojks4sm1uMH4CDw9EcLZ/muyLxbYYc9xGzvNAnuQ",
                "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0c2FsdA$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8",
                "pbkdf2_sha256$1000$salt$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8=",
                "$argon2id$v=19$m=7168,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8"
            })
    void costsWhatTheOthersCostAndIsMadeOfNobodysPassword(String encoded) {
        String form = ForeignForms.form(encoded);

        assertThat(form).hasSameSizeAs(encoded).isNotEqualTo(encoded);
        assertThat(ImportedHash.read(form).algorithm())
                .isEqualTo(ImportedHash.read(encoded).algorithm());
        assertThat(form.substring(0, 7)).isEqualTo(encoded.substring(0, 7));
        assertThat(StoredHash.parse(form)
                        .matches("correct horse battery staple".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isFalse();
    }
}

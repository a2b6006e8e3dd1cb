package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreconditionNotMetException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

class ImportingWithTheJavaSdk {

    private static final String ROLE = "arn:aws:iam::123456789012:role/import";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final String pool = signet.demo().pool().value();

    @Test
    void aFileGoesThroughAllItsSteps() {
        String name = People.newName();
        String header =
                String.join(",", cognito.getCSVHeader(r -> r.userPoolId(pool)).csvHeader());
        assertThat(header).contains("email_verified").endsWith("cognito:mfa_enabled,cognito:username");
        UserImportJobType job = cognito.createUserImportJob(
                        r -> r.userPoolId(pool).jobName("All of them").cloudWatchLogsRoleArn(ROLE))
                .userImportJob();
        assertThat(job.status()).isEqualTo(UserImportJobStatusType.CREATED);
        assertThatThrownBy(
                        () -> cognito.startUserImportJob(r -> r.userPoolId(pool).jobId(job.jobId())))
                .isInstanceOf(PreconditionNotMetException.class);

        String path = job.preSignedUrl().substring(job.preSignedUrl().indexOf("/v1/"));
        String file = "cognito:username,email,email_verified,cognito:mfa_enabled\n" + name + "," + name
                + "@example.com,TRUE,FALSE\n";
        assertThat(signet.http()
                        .send("PUT", path, BodyPublishers.ofString(file), "x-amz-server-side-encryption", "aws:kms")
                        .status())
                .isEqualTo(204);
        cognito.startUserImportJob(r -> r.userPoolId(pool).jobId(job.jobId()));
        await().atMost(Duration.ofMinutes(1)).until(() -> described(job).status() == UserImportJobStatusType.SUCCEEDED);

        assertThat(described(job).importedUsers()).isOne();
        assertThat(described(job).completionDate()).isNotNull();
        assertThat(cognito.adminGetUser(r -> r.userPoolId(pool).username(name)).userStatus())
                .isEqualTo(UserStatusType.RESET_REQUIRED);
        assertThat(cognito.listUserImportJobs(r -> r.userPoolId(pool).maxResults(10))
                        .userImportJobs())
                .extracting(UserImportJobType::jobId)
                .contains(job.jobId());
        assertThatThrownBy(
                        () -> cognito.stopUserImportJob(r -> r.userPoolId(pool).jobId(job.jobId())))
                .isInstanceOf(PreconditionNotMetException.class);
        assertThatThrownBy(() ->
                        cognito.describeUserImportJob(r -> r.userPoolId(pool).jobId("import-x")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void endsEarlyWhereItIsStopped() {
        UserImportJobType job = cognito.createUserImportJob(
                        r -> r.userPoolId(pool).jobName("Too many").cloudWatchLogsRoleArn(ROLE))
                .userImportJob();
        String path = job.preSignedUrl().substring(job.preSignedUrl().indexOf("/v1/"));
        String some = People.newName();
        String file = IntStream.range(0, 3000)
                .mapToObj(number -> some + number + "," + some + number + "@example.com,TRUE,FALSE\n")
                .collect(Collectors.joining("", "cognito:username,email,email_verified,cognito:mfa_enabled\n", ""));
        signet.http().send("PUT", path, BodyPublishers.ofString(file));
        cognito.startUserImportJob(r -> r.userPoolId(pool).jobId(job.jobId()));

        assertThat(cognito.stopUserImportJob(r -> r.userPoolId(pool).jobId(job.jobId()))
                        .userImportJob()
                        .status())
                .isIn(UserImportJobStatusType.STOPPING, UserImportJobStatusType.STOPPED);
        await().atMost(Duration.ofMinutes(1)).until(() -> described(job).status() == UserImportJobStatusType.STOPPED);
        assertThat(described(job).importedUsers()).isLessThan(3000);
    }

    private UserImportJobType described(UserImportJobType job) {
        return cognito.describeUserImportJob(r -> r.userPoolId(pool).jobId(job.jobId()))
                .userImportJob();
    }
}

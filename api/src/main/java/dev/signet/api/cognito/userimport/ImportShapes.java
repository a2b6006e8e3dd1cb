package dev.signet.api.cognito.userimport;

import static dev.signet.api.cognito.shape.Choice.PASSWORD_HASHING_ALGORITHM;
import static dev.signet.api.cognito.shape.Kind.ARN;
import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.USER_IMPORT_JOB_ID;
import static dev.signet.api.cognito.shape.Kind.USER_IMPORT_JOB_NAME;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class ImportShapes {

    private ImportShapes() {}

    record CreateUserImportJobRequest(
            @Text(USER_IMPORT_JOB_NAME) String jobName,
            @Text(USER_POOL_ID) String userPoolId,
            @Text(ARN) String cloudWatchLogsRoleArn,
            @Nullable @OneOf(PASSWORD_HASHING_ALGORITHM) String passwordHashingAlgorithm) {}

    record CreateUserImportJobResponse(UserImportJobType userImportJob) {}

    record UserImportJobType(
            @Nullable String jobName,
            @Nullable String jobId,
            @Nullable String userPoolId,
            @Nullable String preSignedUrl,
            @Nullable Instant creationDate,
            @Nullable Instant startDate,
            @Nullable Instant completionDate,
            @Nullable String status,
            @Nullable String cloudWatchLogsRoleArn,
            @Nullable Long importedUsers,
            @Nullable Long skippedUsers,
            @Nullable Long failedUsers,
            @Nullable String completionMessage,
            @Nullable String passwordHashingAlgorithm) {}

    record DescribeUserImportJobRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USER_IMPORT_JOB_ID) String jobId) {}

    record DescribeUserImportJobResponse(UserImportJobType userImportJob) {}

    record ListUserImportJobsRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Within(min = 1, max = 60) Integer maxResults,
            @Nullable @Text(PAGINATION_KEY) String paginationToken) {}

    record ListUserImportJobsResponse(
            List<UserImportJobType> userImportJobs,
            @Nullable String paginationToken) {}

    record StartUserImportJobRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USER_IMPORT_JOB_ID) String jobId) {}

    record StartUserImportJobResponse(UserImportJobType userImportJob) {}

    record StopUserImportJobRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USER_IMPORT_JOB_ID) String jobId) {}

    record StopUserImportJobResponse(UserImportJobType userImportJob) {}

    record GetCSVHeaderRequest(@Text(USER_POOL_ID) String userPoolId) {}

    record GetCSVHeaderResponse(
            String userPoolId, @JsonProperty("CSVHeader") List<String> csvHeader) {}
}

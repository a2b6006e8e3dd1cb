package dev.signet.api.cognito.userimport;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.userimport.ImportShapes.CreateUserImportJobRequest;
import dev.signet.api.cognito.userimport.ImportShapes.CreateUserImportJobResponse;
import dev.signet.api.cognito.userimport.ImportShapes.DescribeUserImportJobRequest;
import dev.signet.api.cognito.userimport.ImportShapes.DescribeUserImportJobResponse;
import dev.signet.api.cognito.userimport.ImportShapes.GetCSVHeaderRequest;
import dev.signet.api.cognito.userimport.ImportShapes.GetCSVHeaderResponse;
import dev.signet.api.cognito.userimport.ImportShapes.ListUserImportJobsRequest;
import dev.signet.api.cognito.userimport.ImportShapes.ListUserImportJobsResponse;
import dev.signet.api.cognito.userimport.ImportShapes.StartUserImportJobRequest;
import dev.signet.api.cognito.userimport.ImportShapes.StartUserImportJobResponse;
import dev.signet.api.cognito.userimport.ImportShapes.StopUserImportJobRequest;
import dev.signet.api.cognito.userimport.ImportShapes.StopUserImportJobResponse;
import dev.signet.api.cognito.userimport.ImportShapes.UserImportJobType;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.DoorSettings;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ReadPool;
import dev.signet.application.userimport.CognitoColumns;
import dev.signet.application.userimport.KnownImport;
import dev.signet.application.userimport.PrepareImport;
import dev.signet.application.userimport.PrepareImport.Prepared;
import dev.signet.application.userimport.ReadImports;
import dev.signet.application.userimport.RunImport;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.userimport.ImportFormat;
import dev.signet.domain.userimport.ImportId;
import dev.signet.domain.userimport.ImportState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ImportingUsers implements Operations {

    private static final String NAMED = "import-";

    private final PrepareImport prepare;
    private final RunImport run;
    private final ReadImports read;
    private final ReadPool pools;
    private final DoorSettings door;

    ImportingUsers(PrepareImport prepare, RunImport run, ReadImports read, ReadPool pools, DoorSettings door) {
        this.prepare = prepare;
        this.run = run;
        this.read = read;
        this.pools = pools;
        this.door = door;
    }

    @Operation(
            differs =
                    "The role for CloudWatch is not used: the report of each line is at the REST API. Password hashes come"
                            + " as JSON Lines through the REST API, see docs/import.md")
    @ForOperators(Permission.CHANGE_USERS)
    CreateUserImportJobResponse createUserImportJob(
            CreateUserImportJobRequest request, Administrator by, Caller caller) {
        if (request.passwordHashingAlgorithm() != null) {
            throw CognitoError.INVALID_PARAMETER.because(
                    "Password hashes are imported as JSON Lines through the REST API: /v1/pools/{pool}/imports.");
        }
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        Prepared prepared = prepare.prepare(by, pool, request.jobName(), ImportFormat.COGNITO_CSV, caller);
        return new CreateUserImportJobResponse(shown(
                read.read(by, pool, prepared.job()),
                door.publicUrl() + prepared.upload(),
                request.cloudWatchLogsRoleArn()));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_USERS)
    DescribeUserImportJobResponse describeUserImportJob(DescribeUserImportJobRequest request, Administrator by) {
        return new DescribeUserImportJobResponse(
                shown(read.read(by, PoolNames.pool(request.userPoolId()), job(request.jobId()))));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_USERS)
    ListUserImportJobsResponse listUserImportJobs(ListUserImportJobsRequest request, Administrator by) {
        Page<KnownImport> page = read.list(
                by, PoolNames.pool(request.userPoolId()), Paging.of(request.maxResults(), request.paginationToken()));
        return new ListUserImportJobsResponse(
                page.items().stream().map(ImportingUsers::shown).toList(), page.next());
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    StartUserImportJobResponse startUserImportJob(StartUserImportJobRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        ImportId job = job(request.jobId());
        run.start(by, pool, job, caller);
        return new StartUserImportJobResponse(shown(read.read(by, pool, job)));
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    StopUserImportJobResponse stopUserImportJob(StopUserImportJobRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        ImportId job = job(request.jobId());
        run.stop(by, pool, job, caller);
        return new StopUserImportJobResponse(shown(read.read(by, pool, job)));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    GetCSVHeaderResponse getCSVHeader(GetCSVHeaderRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        return new GetCSVHeaderResponse(
                pool.value(), CognitoColumns.of(pools.read(by, pool).settings()));
    }

    private static ImportId job(String id) {
        try {
            return new ImportId(ImportId.PREFIX + "_" + id.substring(NAMED.length()));
        } catch (IllegalArgumentException foreign) {
            throw CognitoError.RESOURCE_NOT_FOUND.because("User import job " + id + " does not exist.");
        }
    }

    private static UserImportJobType shown(KnownImport known) {
        return shown(known, null, null);
    }

    private static UserImportJobType shown(KnownImport known, @Nullable String url, @Nullable String role) {
        return new UserImportJobType(
                known.name(),
                NAMED + known.id().value().substring(ImportId.PREFIX.length() + 1),
                known.pool().value(),
                url,
                known.createdAt(),
                known.startedAt(),
                known.finishedAt(),
                status(known.state()),
                role,
                known.counts().imported(),
                known.counts().skipped(),
                known.counts().failed(),
                known.message(),
                null);
    }

    private static String status(ImportState state) {
        return switch (state) {
            case CREATED -> "Created";
            case PENDING -> "Pending";
            case IN_PROGRESS -> "InProgress";
            case STOPPING -> "Stopping";
            case EXPIRED -> "Expired";
            case STOPPED -> "Stopped";
            case FAILED -> "Failed";
            case SUCCEEDED -> "Succeeded";
        };
    }
}

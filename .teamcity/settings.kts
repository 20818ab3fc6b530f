import jetbrains.buildServer.configs.kotlin.*
import jetbrains.buildServer.configs.kotlin.buildSteps.script
import jetbrains.buildServer.configs.kotlin.triggers.vcs

// The chain: Test -> Deploy to staging -> Switch (by hand) -> Clean (by hand), and Rollback (by hand, at any time).
// The host speaks to the agent itself: blocks, progress, statistics, the build number, problems with their BG codes, artifacts.
version = "2025.11"

project {
    params {
        // Credentials come from the agent's role, or from a connection to AWS; they are never parameters here.
        text("env.AWS_REGION", "eu-west-1", label = "Region")
        param("cloud", "aws")
    }

    buildType(Test)
    buildType(DeployStaging)
    buildType(Switch)
    buildType(Rollback)
    buildType(Clean)
    buildTypesOrder = arrayListOf(Test, DeployStaging, Switch, Rollback, Clean)

    // The report of every run, as a tab of its build.
    features {
        feature {
            type = "ReportTab"
            param("type", "BuildReportTab")
            param("title", "Blue-green")
            param("startPage", "bluegreen/report.html")
        }
    }
}

object Test : BuildType({
    name = "Test"
    vcs { root(DslContext.settingsRoot) }
    steps { script { scriptContent = ".ci/run" } }
    triggers { vcs { branchFilter = "+:<default>" } }
})

object DeployStaging : BuildType({
    name = "Deploy to staging"
    vcs { root(DslContext.settingsRoot) }
    maxRunningBuilds = 1
    steps {
        script { scriptContent = "./build.sh --target=Deploy-Staging --cloud=%cloud% --replace --wait-for-lock" }
        script { scriptContent = "./build.sh --target=Validate-Staging --cloud=%cloud% --app-version=%bluegreen.stagingVersion%" }
    }
    params { param("bluegreen.stagingVersion", "") }
    dependencies { snapshot(Test) { onDependencyFailure = FailureAction.FAIL_TO_START } }
    triggers { vcs { branchFilter = "+:<default>"; watchChangesInDependencies = true } }
})

object Switch : BuildType({
    name = "Switch"
    description = "Makes the version on staging live. Run it from the build that put it there: the version comes along."
    type = BuildTypeSettings.Type.DEPLOYMENT
    vcs { root(DslContext.settingsRoot) }
    maxRunningBuilds = 1
    params { text("version", "%dep.${DeployStaging.id}.bluegreen.stagingVersion%", label = "Version", display = ParameterDisplay.PROMPT) }
    steps { script { scriptContent = "./build.sh --target=Switch --cloud=%cloud% --to=%version%" } }
    dependencies { snapshot(DeployStaging) { onDependencyFailure = FailureAction.FAIL_TO_START } }
})

object Rollback : BuildType({
    name = "Rollback"
    description = "Makes live again what was live before the last switch."
    type = BuildTypeSettings.Type.DEPLOYMENT
    vcs { root(DslContext.settingsRoot) }
    maxRunningBuilds = 1
    steps { script { scriptContent = "./build.sh --target=Rollback --cloud=%cloud%" } }
})

object Clean : BuildType({
    name = "Clean"
    description = "Removes the former version, once the new one is trusted. After that there is no way back but a new deployment."
    type = BuildTypeSettings.Type.DEPLOYMENT
    vcs { root(DslContext.settingsRoot) }
    maxRunningBuilds = 1
    steps { script { scriptContent = "./build.sh --target=Clean --cloud=%cloud%" } }
})

using Cake.Frosting;

namespace Build.Tasks;

/// <summary>What runs when no target is named.</summary>
[TaskName("Default")]
[TaskDescription("What runs when no target is named: Rehearse")]
[IsDependentOn(typeof(RehearseTask))]
public sealed class DefaultTask : FrostingTask<BuildContext>;

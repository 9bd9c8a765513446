// A listener for activities is called where one starts.
using System.Diagnostics;

using var source = new ActivitySource("case");
ActivitySource.AddActivityListener(new()
{
    ShouldListenTo = one => one.Name == "case",
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    ActivityStarted = _ => Store.Save(),
});
ProcessPermissions.Drop(Permission.FileSystemWrite);
using var activity = source.StartActivity("work");

static class Store
{
    [Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

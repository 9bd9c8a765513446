// A name that no permission has is an error where it stands, and an exception where it runs.
static class Program
{
    [Expect("PERM2003", "'childd' is")]
    static void Main()
    {
        var builder = Host.CreateApplicationBuilder();
        try { builder.Services.AddPermissionDrop().Drop("childd"); } catch (ArgumentException) { }
    }
}

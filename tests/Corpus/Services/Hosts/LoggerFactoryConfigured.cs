// A logger factory runs what configures it before it is returned.
// BeforeDrop: the factory is created before the drop, and only used after it.
using Microsoft.Extensions.Logging;

//! BeforeDrop: using var factory = LoggerFactory.Create(logging => Logs.Prepare(logging));
ProcessPermissions.Drop(Permission.FileSystemWrite);
using var factory = LoggerFactory.Create(logging => Logs.Prepare(logging)); //! BeforeDrop:
factory.CreateLogger("orders").LogInformation("serving");

static class Logs
{
    [Expect("PERM1001", "Main → lambda in Main → Logs.Prepare → File.WriteAllText")]
    public static void Prepare(ILoggingBuilder logging)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        logging.SetMinimumLevel(LogLevel.Warning);
    }
}

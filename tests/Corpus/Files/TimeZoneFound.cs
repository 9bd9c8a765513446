// A time zone is looked up by its name, which reads a file.
// BeforeDrop: it is looked up before the drop.
// Utc: the zone is the one that needs no file.
//! BeforeDrop: var zone = Clock.Zone();
var framework = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
ProcessPermissions.DropExcept(Permission.FileSystemRead, [framework, "/proc", "/etc", "/usr/lib"]); // the runtime goes on loading from there
Console.WriteLine(Clock.Zone()); //! BeforeDrop: Console.WriteLine(TimeZoneInfo.ConvertTimeFromUtc(DateTime.UnixEpoch, zone!));

static class Clock
{
    [Expect("PERM1004", "Main → Clock.Zone → TimeZoneInfo.FindSystemTimeZoneById")]
    public static TimeZoneInfo? Zone()
    {
        try { return TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna"); } //! Utc: try { return TimeZoneInfo.Utc; }
        catch (Exception e) when (e is UnauthorizedAccessException or System.Security.SecurityException or TimeZoneNotFoundException) { return null; }
    }
}

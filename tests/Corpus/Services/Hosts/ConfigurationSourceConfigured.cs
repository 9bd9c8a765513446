// What configures a source of configuration runs where the source is added.
// BeforeDrop: all sources are added before the drop.
using Microsoft.Extensions.Configuration;

var builder = new ConfigurationBuilder();
//! BeforeDrop: Sources.Add(builder);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Sources.Add(builder); //! BeforeDrop:
Console.WriteLine(builder.Build()["name"]);

static class Sources
{
    public static void Add(IConfigurationBuilder builder)
    {
        builder.AddJsonFile(source => { source.Path = Json(); source.Optional = true; });
        builder.AddEnvironmentVariables(source => source.Prefix = Prefix());
        builder.AddCommandLine(source => source.Args = Arguments());
    }

    [Expect("PERM1001", "Main → Sources.Add → lambda in Sources.Add → Sources.Json → File.WriteAllText")]
    static string Json()
    {
        try { File.WriteAllText(Case.File, "{}"); } catch (UnauthorizedAccessException) { }
        return "none.json";
    }

    [Expect("PERM1001", "Main → Sources.Add → lambda in Sources.Add → Sources.Prefix → File.WriteAllText")]
    static string Prefix()
    {
        try { File.WriteAllText(Case.File, "{}"); } catch (UnauthorizedAccessException) { }
        return "CASE_";
    }

    [Expect("PERM1001", "Main → Sources.Add → lambda in Sources.Add → Sources.Arguments → File.WriteAllText")]
    static string[] Arguments()
    {
        try { File.WriteAllText(Case.File, "{}"); } catch (UnauthorizedAccessException) { }
        return [];
    }
}

// A delegate configures options where they are first asked for.
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.Configure<Settings>(settings => settings.Prepare());
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<Settings>>().Value);

class Settings
{
    [Expect("PERM1001", "lambda in Main → Settings.Prepare → Directory.CreateDirectory")]
    public void Prepare()
    {
        try { Directory.CreateDirectory(Path.Combine(Case.Folder, "new")); } catch (UnauthorizedAccessException) { }
    }
}

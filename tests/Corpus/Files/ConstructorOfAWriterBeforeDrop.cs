// A constructor opens the file: C# cannot intercept it, the kernel can: before the drop, which is fine.
Report.Write();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Report
{
    public static void Write()
    {
        using var writer = new StreamWriter(Case.File);
        writer.WriteLine("x");
    }
}

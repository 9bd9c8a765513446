// A constructor opens the file: C# cannot intercept it, the kernel can.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Report.Write();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Report.Write(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Report
{
    [Expect("PERM1001", "Main → Report.Write → new StreamWriter", By = Witness.Source | Witness.Tool | Witness.Kernel,
        Why = "constructors cannot be intercepted")]
    public static void Write()
    {
        using var writer = new StreamWriter(Case.File);
        writer.WriteLine("x");
    }
}

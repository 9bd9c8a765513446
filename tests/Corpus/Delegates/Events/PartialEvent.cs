// A partial event has its accessors elsewhere.
// Harmless: those that write are never called.
[assembly: Expect("PERM1001", "Main → Box.Close → lambda in Main → Store.Save → File.WriteAllText")]

var box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { box.Opened += () => { }; } catch (UnauthorizedAccessException) { } //! Harmless: box.Closed -= () => Store.Save();
try { box.Opened -= () => { }; } catch (UnauthorizedAccessException) { } //! Harmless: box.Closed += () => Store.Print();
box.Closed += () => Store.Save(); //! Harmless:
box.Close();

partial class Box
{
    private Action? closed;

    public partial event Action Opened;

    public partial event Action Closed;

    public void Close() => closed?.Invoke();
}

partial class Box
{
    public partial event Action Opened
    {
        [Expect("PERM1001", "Main → Box.Opened → File.WriteAllText")]
        add => File.WriteAllText(Case.File, "x");

        [Expect("PERM1001", "Main → Box.Opened → File.WriteAllText")]
        remove => File.WriteAllText(Case.File, "y");
    }

    public partial event Action Closed
    {
        add => closed += value;
        remove => closed -= value;
    }
}

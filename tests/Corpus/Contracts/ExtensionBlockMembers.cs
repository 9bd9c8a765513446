// Members of an extension block say when they may be called: by themselves, by their property, and by the class that holds them.
// Harmless: members of an extension block say when they may be called, and those of the same name for another type do not.
static class Program
{
    [Expect("PERM2007", "Program.Main → OrderFiles.Save")]
    [Expect("PERM2007", "Program.Main → OrderFiles.Text")]
    [Expect("PERM2007", "Program.Main → OrderBoot.Load")]
    static void Main()
    {
        var order = new Order(); //! Harmless: var order = new List<Order>();
        //! Harmless: Order.Load();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { order.Save(); } catch (UnauthorizedAccessException) { } //! Harmless: order.Save();
        try { Console.WriteLine(order.Text); } catch (UnauthorizedAccessException) { } //! Harmless: Console.WriteLine(order.Text);
        try { Order.Load(); } catch (UnauthorizedAccessException) { } //! Harmless:
    }
}

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        [RequiresPermission(Permission.FileSystemWrite)]
        [Expect("PERM1001", "Program.Main → OrderFiles.Save → File.WriteAllText", By = Witness.Guard | Witness.Kernel,
            Why = "the broken contract is reported at the call, not inside")]
        public void Save() => File.WriteAllText(Case.File, order + "x");

        [RequiresPermission(Permission.FileSystemWrite)]
        public string Text
        {
            [Expect("PERM1001", "Program.Main → OrderFiles.Text → File.WriteAllText", By = Witness.Guard | Witness.Kernel,
                Why = "the broken contract is reported at the call, not inside")]
            get
            {
                File.WriteAllText(Case.File, "x");
                return "x";
            }
        }
    }

    extension<T>(List<T> orders)
    {
        public void Save() => Console.WriteLine(orders.Count);

        public string Text => "x";
    }
}

[StartupPhase]
static class OrderBoot
{
    extension(Order)
    {
        [Expect("PERM1001", "Program.Main → OrderBoot.Load → File.WriteAllText", By = Witness.Guard | Witness.Kernel,
            Why = "the broken contract is reported at the call, not inside")]
        public static void Load() => File.WriteAllText(Case.File, "x");
    }
}

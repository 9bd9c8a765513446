// Members of an extension block say when they may be called, and those of the same name for another type do not.
static class Program
{
    static void Main()
    {
        var order = new List<Order>();
        Order.Load();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        order.Save();
        Console.WriteLine(order.Text);
    }
}

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        [RequiresPermission(Permission.FileSystemWrite)]
        public void Save() => File.WriteAllText(Case.File, order + "x");

        [RequiresPermission(Permission.FileSystemWrite)]
        public string Text
        {
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
        public static void Load() => File.WriteAllText(Case.File, "x");
    }
}
